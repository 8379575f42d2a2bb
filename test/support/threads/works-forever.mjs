// A thread that helps for as long as it is let.
setInterval(() => undefined, 1000);
