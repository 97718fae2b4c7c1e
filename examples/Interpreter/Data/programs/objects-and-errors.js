// Closures, prototypes, sorting and errors.
function counter(start) {
    var value = start;
    return { next: function () { return value++; }, reset: function () { value = start; } };
}

function Shape(name) { this.name = name; }
Shape.prototype.describe = function () { return this.name + " of area " + this.area().toFixed(2); };

function circle(radius) {
    var shape = new Shape("circle");
    shape.area = function () { return Math.PI * radius * radius; };
    return shape;
}

function check() {
    var c = counter(5), trace = [];
    c.next(); c.next();
    trace.push(c.next());
    c.reset();
    trace.push(c.next());
    try {
        trace.push("try");
        null.name;
    } catch (e) {
        trace.push("caught " + e.message);
    } finally {
        trace.push("finally");
    }
    var names = [];
    for (var name in { b: 1, a: 2 }) names.push(name);
    trace.push(names.sort().join("+"), typeof check, typeof undefinedThing.value);
    return trace.join(", ");
}

var undefinedThing = {};
print(check());
print(circle(2).describe());
print([5, 1, 10, 3].sort().join(" "), [5, 1, 10, 3].sort(function (x, y) { return x - y; }).join(" "), 0.1 + 0.2, 1e21, 1 / 3, -7 % 3, -7 >>> 28, "5" * "4", "a" + 1 + 2);

var words = [], state = 7;
for (var i = 0; i < scale * 30; i++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    words.push({ key: state % 1000, order: i });
}
words.sort(function (x, y) { return x.key - y.key; });
var stable = true;
for (i = 1; i < words.length; i++)
    stable = stable && (words[i - 1].key < words[i].key || words[i - 1].key == words[i].key && words[i - 1].order < words[i].order);
print(stable);
