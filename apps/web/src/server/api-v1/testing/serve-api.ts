import { readdirSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { ApiRoute } from "../define-route.ts";

/** The routes under /api/v1 answered over HTTP from their own files, as the web server finds them. */
export type ServedApi = { readonly url: string; close(): Promise<void> };

const FOLDER = fileURLToPath(new URL("../../../app/api/v1", import.meta.url));

type RouteFile = { readonly pattern: RegExp; readonly path: string };

/** Serves every route file on a free port of this machine. */
export async function serveApi(): Promise<ServedApi> {
  const files = routeFiles();
  const server = createServer((request, response) => {
    void respond(files, request).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function respond(files: readonly RouteFile[], incoming: IncomingMessage): Promise<Response> {
  const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
  const file = files.find(({ pattern }) => pattern.test(url.pathname));
  const module: unknown = file ? await import(file.path) : {};
  const route: unknown = Reflect.get(Object(module), incoming.method ?? "GET");
  if (!file || !isRoute(route)) return new Response("nothing here", { status: 404 });
  const body = await buffer(incoming);
  const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const request = new Request(url, {
    method: incoming.method ?? "GET",
    headers,
    ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
  });
  return route(request, { params: Promise.resolve({ ...file.pattern.exec(url.pathname)?.groups }) });
}

function isRoute(value: unknown): value is ApiRoute {
  return typeof value === "function" && "scope" in value;
}

/** Files without a `[name]` in their path come first, as `flows/validate` must before `flows/[flowId]`. */
function routeFiles(): readonly RouteFile[] {
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("route.ts"))
    .sort((a, b) => a.split("[").length - b.split("[").length)
    .map((path) => {
      const place = path.replaceAll("\\", "/").replace(/\/?route\.ts$/, "");
      const pattern = place.replaceAll(/\[(\w+)\]/g, "(?<$1>[^/]+)");
      return { pattern: new RegExp(`^/api/v1/${pattern}$`), path: `${FOLDER}/${path}` };
    });
}
