"""Reading files in a process of its own, which may hang, crash or be ended without harm."""
