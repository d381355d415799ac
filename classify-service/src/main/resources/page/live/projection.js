// Equal Earth (Šavrič, Patterson, Jenny 2019), as the server draws the land by it.

const A1 = 1.340264;
const A2 = -0.081106;
const A3 = 0.000893;
const A4 = 0.003796;
const M = Math.sqrt(3) / 2;

/** Column and row on a map, as fractions of cells from its corner in the north-west. */
export function place(map, latitude, longitude) {
  const east = ((longitude - map.meridian + 540) % 360) - 180;
  const theta = Math.asin(M * Math.sin((latitude * Math.PI) / 180));
  const t2 = theta * theta;
  const t6 = t2 * t2 * t2;
  const slope = A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2);
  const x = (((east * Math.PI) / 180) * Math.cos(theta)) / (M * slope);
  const y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
  return { column: (x - map.west) / map.cell, row: (map.north - y) / map.cell };
}
