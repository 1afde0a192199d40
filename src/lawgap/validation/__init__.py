"""YAML with line numbers, JSON Schema and "did you mean", for checklists and lexicons."""
