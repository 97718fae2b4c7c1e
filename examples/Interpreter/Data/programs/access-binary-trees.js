// Makes and forgets trees.
function TreeNode(left, right, item) {
    this.left = left; this.right = right; this.item = item;
}

TreeNode.prototype.check = function () {
    if (this.left === null) return this.item;
    return this.item + this.left.check() - this.right.check();
};

function bottomUp(item, depth) {
    return depth > 0 ? new TreeNode(bottomUp(2 * item - 1, depth - 1), bottomUp(2 * item, depth - 1), item) : new TreeNode(null, null, item);
}

function run(maxDepth) {
    var result = [], longLived = bottomUp(0, maxDepth);
    for (var depth = 2; depth <= maxDepth; depth += 2) {
        var iterations = 1 << (maxDepth - depth + 2), check = 0;
        for (var i = 1; i <= iterations; i++) check += bottomUp(i, depth).check() + bottomUp(-i, depth).check();
        result.push(iterations * 2 + ":" + depth + ":" + check);
    }
    result.push(longLived.check());
    return result.join(" ");
}

print(run(2));
print(run(scale < 10 ? 2 : scale < 100 ? 9 : scale < 500 ? 11 : 13));
