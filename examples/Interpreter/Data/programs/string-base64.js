// Encodes and decodes.
var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function encode(data) {
    var result = [], length = data.length;
    for (var i = 0; i < length; i += 3) {
        var bits = data.charCodeAt(i) << 16 | (i + 1 < length ? data.charCodeAt(i + 1) << 8 : 0) | (i + 2 < length ? data.charCodeAt(i + 2) : 0);
        result.push(alphabet[bits >> 18 & 63] + alphabet[bits >> 12 & 63] + (i + 1 < length ? alphabet[bits >> 6 & 63] : "=") + (i + 2 < length ? alphabet[bits & 63] : "="));
    }
    return result.join("");
}

function decode(data) {
    var result = [], bits = 0, count = 0;
    for (var i = 0; i < data.length && data.charAt(i) != "="; i++) {
        bits = (bits << 6 | alphabet.indexOf(data.charAt(i))) & 0xffffff;
        count += 6;
        if (count >= 8) { count -= 8; result.push(String.fromCharCode(bits >> count & 255)); }
    }
    return result.join("");
}

print(encode("Man"), encode("Ma"), encode("M"), decode("TWFueSBoYW5kcw=="));
var seed = 42, text = [];
for (var i = 0; i < scale * 100; i++) {
    seed = (seed * 3877 + 29573) % 139968;
    text.push(String.fromCharCode(32 + seed % 95));
}
text = text.join("");
var encoded = encode(text);
if (decode(encoded) !== text) throw "base64 is wrong";
print(encoded.length, encoded.substring(0, 32));
