"""YAML into criteria and checklists."""
