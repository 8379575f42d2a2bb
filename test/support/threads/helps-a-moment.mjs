// A thread that finds nothing to do.
