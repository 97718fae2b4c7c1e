// Counts primes.
function nsieve(m) {
    var isPrime = [], count = 0;
    for (var i = 2; i <= m; i++) isPrime[i] = true;
    for (i = 2; i <= m; i++) {
        if (!isPrime[i]) continue;
        for (var k = i + i; k <= m; k += i) isPrime[k] = false;
        count++;
    }
    return count;
}

print(nsieve(100));
print(nsieve(scale * 3000));
