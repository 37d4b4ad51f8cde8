"""Who is using the app: sign-in and learners."""
