"""Ways to answer questions over lessons, each a process that reads questions and writes replies."""
