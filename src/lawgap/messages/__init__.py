"""What the program says of files, projects and reports, in another language than English."""
