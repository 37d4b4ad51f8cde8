"""Language models: llama.cpp in this process, any OpenAI-compatible server, the catalogue of files."""
