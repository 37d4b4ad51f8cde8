"""A chat tutor that runs offline and cites the exact words of your lessons."""

__version__ = "0.1.0"
