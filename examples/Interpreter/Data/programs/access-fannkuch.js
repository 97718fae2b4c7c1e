// Flips pancakes in all orders.
function fannkuch(n) {
    var perm = new Array(n), perm1 = new Array(n), count = new Array(n);
    var maxFlips = 0, checksum = 0, r = n, permutations = 0;
    for (var i = 0; i < n; i++) perm1[i] = i;
    while (true) {
        while (r != 1) { count[r - 1] = r; r--; }
        for (var j = 0; j < n; j++) perm[j] = perm1[j];
        var flips = 0, k;
        while (!((k = perm[0]) == 0)) {
            var k2 = (k + 1) >> 1;
            for (var m = 0; m < k2; m++) { var temp = perm[m]; perm[m] = perm[k - m]; perm[k - m] = temp; }
            flips++;
        }
        if (flips > maxFlips) maxFlips = flips;
        checksum += permutations % 2 == 0 ? flips : -flips;
        while (true) {
            if (r == n) return checksum + " " + maxFlips;
            var first = perm1[0];
            for (var p = 0; p < r; p++) perm1[p] = perm1[p + 1];
            perm1[r] = first;
            count[r] = count[r] - 1;
            if (count[r] > 0) break;
            r++;
        }
        permutations++;
    }
}

print(fannkuch(4));
print(fannkuch(scale < 10 ? 4 : scale < 100 ? 7 : 8));
