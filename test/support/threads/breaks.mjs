// A thread whose work fails.
throw new Error('the database is away');
