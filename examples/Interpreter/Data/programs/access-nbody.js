// The planets' orbits, by a symplectic integrator.
var solarMass = 4 * Math.PI * Math.PI;
var daysPerYear = 365.24;

function Body(x, y, z, vx, vy, vz, mass) {
    this.x = x; this.y = y; this.z = z;
    this.vx = vx * daysPerYear; this.vy = vy * daysPerYear; this.vz = vz * daysPerYear;
    this.mass = mass * solarMass;
}

Body.prototype.offsetMomentum = function (px, py, pz) {
    this.vx = -px / solarMass; this.vy = -py / solarMass; this.vz = -pz / solarMass;
    return this;
};

function solarSystem() {
    return [
        new Body(0, 0, 0, 0, 0, 0, 1),
        new Body(4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01, 1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05, 9.54791938424326609e-04),
        new Body(8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01, -2.76742510726411899e-03, 4.99852801234917238e-03, 2.30417297573763929e-05, 2.85885980666130812e-04),
        new Body(1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01, 2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05, 4.36624404335156298e-05),
        new Body(1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01, 2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05, 5.15138902046611451e-05)
    ];
}

function advance(bodies, dt) {
    var size = bodies.length;
    for (var i = 0; i < size; i++) {
        var a = bodies[i];
        for (var j = i + 1; j < size; j++) {
            var b = bodies[j];
            var dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
            var distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
            var mag = dt / (distance * distance * distance);
            a.vx -= dx * b.mass * mag; a.vy -= dy * b.mass * mag; a.vz -= dz * b.mass * mag;
            b.vx += dx * a.mass * mag; b.vy += dy * a.mass * mag; b.vz += dz * a.mass * mag;
        }
    }
    for (var k = 0; k < size; k++) {
        var body = bodies[k];
        body.x += dt * body.vx; body.y += dt * body.vy; body.z += dt * body.vz;
    }
}

function energy(bodies) {
    var e = 0;
    for (var i = 0; i < bodies.length; i++) {
        var a = bodies[i];
        e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
        for (var j = i + 1; j < bodies.length; j++) {
            var b = bodies[j];
            var dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
            e -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return e;
}

function simulate(steps) {
    var bodies = solarSystem();
    var px = 0, py = 0, pz = 0;
    for (var i = 0; i < bodies.length; i++) {
        px += bodies[i].vx * bodies[i].mass; py += bodies[i].vy * bodies[i].mass; pz += bodies[i].vz * bodies[i].mass;
    }
    bodies[0].offsetMomentum(px, py, pz);
    var before = energy(bodies);
    for (var s = 0; s < steps; s++) advance(bodies, 0.01);
    return before.toFixed(9) + " " + energy(bodies).toFixed(9);
}

print(simulate(10));
print(simulate(scale * 40));
