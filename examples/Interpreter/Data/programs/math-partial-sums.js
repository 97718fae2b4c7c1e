// Sums of series.
function partial(n) {
    var sums = [0, 0, 0, 0, 0, 0], alternating = 1;
    for (var k = 1; k <= n; k++) {
        var k2 = k * k, k3 = k2 * k, sk = Math.sin(k), ck = Math.cos(k);
        sums[0] += Math.pow(2 / 3, k - 1);
        sums[1] += 1 / Math.sqrt(k);
        sums[2] += 1 / (k3 * sk * sk);
        sums[3] += 1 / (k3 * ck * ck);
        sums[4] += 1 / k2;
        sums[5] += alternating / (2 * k - 1);
        alternating = -alternating;
    }
    return sums.map(function (sum) { return sum.toFixed(6); }).join(" ");
}

print(partial(4));
print(partial(scale * 400));
