"""Many learners at once: sessions that talk to the real app as a browser would, and what they had to wait for."""
