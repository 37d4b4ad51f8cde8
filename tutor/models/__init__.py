"""Language models: llama.cpp in a process of its own, any OpenAI-compatible server, the catalogue of files."""
