"""Questions that the lessons can answer, made from what stands in them."""
