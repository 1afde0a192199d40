"""The window itself: its menus, actions and pages, and who hears whom."""
