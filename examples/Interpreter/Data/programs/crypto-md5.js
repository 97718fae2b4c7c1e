// RSA Data Security's message digest.
var shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
var table = [
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501, 0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1, 0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391
];

function rotate(value, count) {
    return (value << count) | (value >>> (32 - count));
}

function hex(word) {
    var text = "";
    for (var i = 0; i < 4; i++) {
        var b = (word >>> (i * 8)) & 255;
        text += (b < 16 ? "0" : "") + b.toString(16);
    }
    return text;
}

function md5(message) {
    var words = [], length = message.length, blocks = ((length + 8) >> 6) + 1;
    for (var i = 0; i < blocks * 16; i++) words[i] = 0;
    for (i = 0; i < length; i++) words[i >> 2] |= message.charCodeAt(i) << ((i % 4) * 8);
    words[length >> 2] |= 0x80 << ((length % 4) * 8);
    words[blocks * 16 - 2] = length * 8;
    var a = 0x67452301, b = 0xefcdab89 | 0, c = 0x98badcfe | 0, d = 0x10325476;
    for (var block = 0; block < words.length; block += 16) {
        var a0 = a, b0 = b, c0 = c, d0 = d;
        for (var step = 0; step < 64; step++) {
            var f, g, round = step >> 4;
            switch (round) {
                case 0: f = (b & c) | (~b & d); g = step; break;
                case 1: f = (d & b) | (~d & c); g = (5 * step + 1) % 16; break;
                case 2: f = b ^ c ^ d; g = (3 * step + 5) % 16; break;
                default: f = c ^ (b | ~d); g = (7 * step) % 16;
            }
            f = (f + a + table[step] + words[block + g]) | 0;
            a = d; d = c; c = b;
            b = (b + rotate(f, shifts[round * 4 + step % 4])) | 0;
        }
        a = (a + a0) | 0; b = (b + b0) | 0; c = (c + c0) | 0; d = (d + d0) | 0;
    }
    return hex(a) + hex(b) + hex(c) + hex(d);
}

print(md5(""));
print(md5("abc"));
var text = "The quick brown fox jumps over the lazy dog. ";
for (var i = 0; i < 4; i++) text += text;
var digest = "";
for (i = 0; i < scale / 4; i++) digest = md5(scale < 10 ? digest : digest + text);
print(digest);
