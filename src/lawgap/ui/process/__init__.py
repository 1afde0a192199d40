"""What runs away from the GUI thread: the worker process, its jobs, questions to a project."""
