"""What lessons give different figures for."""
