"""From a question to ranked passages: query preparation, translation of terms, search, fusion."""
