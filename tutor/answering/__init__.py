"""From passages to a checked answer: evidence, refusal, wording, checking."""
