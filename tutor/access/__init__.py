"""Who may use the app: passwords, sign-ins that last, people of an OpenID provider, the addresses it answers at."""
