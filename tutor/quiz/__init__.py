"""Quiz items, their validation, marking, memory and exchange with other programs."""
