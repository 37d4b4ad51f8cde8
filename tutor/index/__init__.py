"""The index of a course: encoder, FAISS vectors, lexical search, and the folder that keeps them."""
