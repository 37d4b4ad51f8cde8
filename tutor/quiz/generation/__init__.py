"""Make quiz items by rules from what lessons are built of: prose, tables and lists."""
