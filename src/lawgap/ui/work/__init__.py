"""What a user can do, one small module for each kind of work; between the panes and the jobs."""
