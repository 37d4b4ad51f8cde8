"""How marks of free text agree with teachers, on questions that their weights were not fitted on."""
