// The largest singular value of an infinite matrix, a part of it at least.
function a(i, j) {
    return 1 / ((i + j) * (i + j + 1) / 2 + i + 1);
}

function multiply(v, transposed) {
    var result = [];
    for (var i = 0; i < v.length; i++) {
        var sum = 0;
        for (var j = 0; j < v.length; j++) sum += (transposed ? a(j, i) : a(i, j)) * v[j];
        result[i] = sum;
    }
    return result;
}

function spectralNorm(n) {
    var u = [], v, vBv = 0, vv = 0;
    for (var i = 0; i < n; i++) u[i] = 1;
    for (i = 0; i < 10; i++) {
        v = multiply(multiply(u, false), true);
        u = multiply(multiply(v, false), true);
    }
    for (i = 0; i < n; i++) { vBv += u[i] * v[i]; vv += v[i] * v[i]; }
    return Math.sqrt(vBv / vv).toFixed(9);
}

print(spectralNorm(4));
print(spectralNorm(scale < 10 ? 4 : scale < 100 ? 60 : scale < 500 ? 100 : 200));
