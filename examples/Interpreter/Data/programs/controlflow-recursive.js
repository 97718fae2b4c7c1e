// Functions that call themselves.
function ack(m, n) {
    if (m == 0) return n + 1;
    if (n == 0) return ack(m - 1, 1);
    return ack(m - 1, ack(m, n - 1));
}

function fib(n) {
    if (n < 2) return 1;
    return fib(n - 2) + fib(n - 1);
}

function tak(x, y, z) {
    if (y >= x) return z;
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y));
}

print(ack(2, 3), fib(8), tak(6, 4, 2));
var depth = scale < 10 ? 1 : scale < 100 ? 3 : scale < 500 ? 5 : 6;
print(ack(depth > 4 ? 3 : 2, depth), fib(12 + 2 * depth), tak(3 * depth + 3, 2 * depth + 2, depth + 1));
