import type { Sample } from "./take-sample.ts";

export type SoakPicture = {
  readonly samples: readonly Sample[];
  readonly greatAt: readonly { readonly second: number; readonly name: string }[];
  readonly title: string;
};

type Line = { readonly name: string; readonly colour: string; readonly of: (sample: Sample) => number | null };
type Panel = { readonly title: string; readonly lines: readonly Line[]; readonly unit: string; readonly log?: boolean };

const MIB = 1024 * 1024;
const PANELS: readonly Panel[] = [
  {
    title: "Accepted → finished",
    unit: "ms",
    log: true,
    lines: [
      { name: "p50", colour: "#2563eb", of: ({ p50Ms }) => p50Ms },
      { name: "p99", colour: "#dc2626", of: ({ p99Ms }) => p99Ms },
    ],
  },
  {
    title: "Size",
    unit: "MiB",
    lines: [
      { name: "tables", colour: "#2563eb", of: ({ tables }) => tables / MIB },
      { name: "indexes", colour: "#d97706", of: ({ indexes }) => indexes / MIB },
      { name: "memory of a runner", colour: "#059669", of: ({ runnerBytes }) => runnerBytes && runnerBytes / MIB },
    ],
  },
  {
    title: "Rows",
    unit: "thousand",
    lines: [
      { name: "live", colour: "#2563eb", of: ({ liveRows }) => liveRows / 1_000 },
      { name: "dead", colour: "#dc2626", of: ({ deadRows }) => deadRows / 1_000 },
    ],
  },
];

const WIDTH = 960;
const LEFT = 70;
const RIGHT = 20;
const TOP = 60;
const HEIGHT = 190;
const GAP = 50;

/** Draws latency, sizes and rows over the time of a soak, with a mark where each great fault began. */
export function drawSoak({ samples, greatAt, title }: SoakPicture): string {
  const last = Math.max(1, ...samples.map(({ second }) => second));
  const x = (second: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * second) / last;
  const total = TOP + PANELS.length * (HEIGHT + GAP);
  const marks = greatAt.map(
    ({ second, name }) =>
      `<line x1="${at(x(second))}" x2="${at(x(second))}" y1="${TOP}" y2="${total - GAP}" stroke="#e5e7eb"><title>${name}, ${second} s</title></line>`,
  );
  const panels = PANELS.map((panel, index) => drawPanel(panel, { samples, x, top: TOP + index * (HEIGHT + GAP) }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${total}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${total}" fill="#ffffff"/>`,
    `<text x="${LEFT}" y="26" font-size="15" fill="#111827">${title}</text>`,
    ...marks,
    ...panels,
    `<text x="${WIDTH - RIGHT}" y="${total - 16}" text-anchor="end" fill="#6b7280">${Math.round(last / 60)} minutes; each grey line is a great fault</text>`,
    "</svg>\n",
  ].join("\n");
}

type Place = { readonly samples: readonly Sample[]; readonly x: (second: number) => number; readonly top: number };

function drawPanel(panel: Panel, { samples, x, top }: Place): string {
  const values = panel.lines.flatMap((line) => samples.flatMap((sample) => line.of(sample) ?? []));
  const most = Math.max(1, ...values);
  const scale = (value: number): number =>
    panel.log ? Math.log10(Math.max(1, value)) / Math.log10(Math.max(10, most)) : value / most;
  const y = (value: number): number => top + HEIGHT - HEIGHT * scale(value);
  const ticks = panel.log ? powersUpTo(most) : [0, most / 2, most];
  const grid = ticks.map(
    (tick) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(y(tick))}" y2="${at(y(tick))}" stroke="#f3f4f6"/><text x="${LEFT - 8}" y="${at(y(tick) + 4)}" text-anchor="end" fill="#6b7280">${Math.round(tick)}</text>`,
  );
  const lines = panel.lines.map((line) => {
    const points = samples.flatMap((sample) => {
      const value = line.of(sample);
      return value === null ? [] : [`${at(x(sample.second))},${at(y(value))}`];
    });
    return `<polyline points="${points.join(" ")}" fill="none" stroke="${line.colour}" stroke-width="1.5"/>`;
  });
  const names = panel.lines.map(
    (line, index) => `<tspan dx="${index === 0 ? 0 : 12}" fill="${line.colour}">${line.name}</tspan>`,
  );
  const head = `<text x="${LEFT}" y="${top - 8}" fill="#111827">${panel.title}, ${panel.unit}: ${names.join("")}</text>`;
  return [...grid, ...lines, head].join("\n");
}

function powersUpTo(most: number): readonly number[] {
  const count = Math.ceil(Math.log10(Math.max(10, most)));
  return Array.from({ length: count + 1 }, (_, power) => 10 ** power).filter((tick) => tick <= most);
}

function at(value: number): string {
  return value.toFixed(1);
}
