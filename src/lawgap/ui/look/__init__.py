"""How the window looks: colours, edges, themes, fonts."""
