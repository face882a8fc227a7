/** Licences that ask for no more than a notice, by their SPDX identifier. */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** Allowed for a reason of their own, by package name. */
const EXCEPTIONS: readonly { name: RegExp; licence: string; reason: string }[] = [
  {
    name: /^@img\/sharp-/,
    licence: "LGPL-3.0-or-later",
    reason: "libvips, a shared library that Next loads unchanged and only where images are resized",
  },
];

/** Whether an SPDX expression may be shipped: one side of every OR, all sides of every AND. */
export function isAllowed(name: string, expression: string | undefined): boolean {
  if (!expression) return false;
  const text = expression.replace(/[()]/g, "");
  return text.split(/ OR /).some((side) => side.split(/ AND /).every((licence) => isAllowedId(name, licence.trim())));
}

function isAllowedId(name: string, licence: string): boolean {
  return (
    ALLOWED.has(licence) || EXCEPTIONS.some((exception) => exception.licence === licence && exception.name.test(name))
  );
}
