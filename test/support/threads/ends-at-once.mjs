// A thread that has ended before anybody gave it an order.
process.exit(3);
