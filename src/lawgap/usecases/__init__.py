"""What a user can ask for: the one door through which the command line and the window go."""
