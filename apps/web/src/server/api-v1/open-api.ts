import { ERROR_CODES } from "@orderloom/schema/error";
import type { JsonObject } from "@orderloom/schema/json";
import { TOKEN_SCOPES } from "@orderloom/schema/permission";
import { z } from "zod";
import { API_ROUTES, type ApiMethod } from "./api-routes.ts";
import type { ApiRoute } from "./define-route.ts";

const JsonShape = z.record(z.string(), z.json());

/** The API as an OpenAPI 3.1 document, made of the routes themselves: what they take is what they parse. */
export function openApi(): JsonObject {
  return {
    openapi: "3.1.0",
    info: {
      title: "Orderloom",
      version: "1",
      description:
        "Flows, orders, runs and connections for other systems. The token decides the environment (live or sandbox) and sees the rows that the person who made it sees. Orders and events are sent to the runner: POST /v1/orders and /v1/events, see README.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    paths: Object.fromEntries(Object.entries(API_ROUTES).map(([path, methods]) => [path, pathOf(path, methods)])),
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: `An API token; scopes: ${TOKEN_SCOPES.join(", ")}.` },
      },
      schemas: { Error: ERROR_SHAPE },
    },
  };
}

/** What every failure answers with; `sentence` speaks the language of the request. */
const ERROR_SHAPE: JsonObject = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "params"],
      properties: {
        code: { type: "string", enum: ERROR_CODES },
        params: { type: "object" },
        sentence: { type: "string" },
        incident: { type: "string", description: "Under which the failure was recorded, when it is ours." },
        paths: { type: "array", items: { type: "string" }, description: "The places in the request that do not fit." },
      },
    },
  },
};

const METHODS: readonly ApiMethod[] = ["get", "post"];

function pathOf(path: string, methods: Partial<Record<ApiMethod, ApiRoute>>): JsonObject {
  const known = METHODS.flatMap((method): [string, JsonObject][] => {
    const route = methods[method];
    return route ? [[method, operationOf(`${method} ${path}`, route)]] : [];
  });
  return Object.fromEntries(known);
}

function operationOf(name: string, { shapes }: ApiRoute): JsonObject {
  const { scope, summary, answers, params, query, body, headers = {} } = shapes;
  const parameters = [...parametersOf(params, "path"), ...parametersOf(query, "query"), ...headersOf(headers)];
  return {
    operationId: idOf(name),
    summary,
    description: `Needs the scope \`${scope}\`.`,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: shapeOf(body) } } } } : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, description]) => [
          status,
          { description, content: { "application/json": {} } },
        ]),
      ),
      default: {
        description: "What went wrong, as a code and a sentence.",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
      },
    },
  };
}

/** `get /flows/{flowId}/graph` is `getFlowsFlowIdGraph`. */
function idOf(name: string): string {
  return name
    .replaceAll(/[^A-Za-z]+([A-Za-z])/g, (_, letter: string) => letter.toUpperCase())
    .replaceAll(/[^A-Za-z]/g, "");
}

function parametersOf(shape: z.ZodType | undefined, place: "path" | "query"): JsonObject[] {
  if (!shape) return [];
  const { properties = {}, required = [] } = ObjectShape.parse(shapeOf(shape));
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema,
  }));
}

function headersOf(headers: Readonly<Record<string, string>>): JsonObject[] {
  return Object.entries(headers).map(([name, description]) => ({
    ...{ name, in: "header", required: false, description },
    schema: { type: "string" },
  }));
}

const ObjectShape = z.object({
  properties: z.record(z.string(), z.json()).optional(),
  required: z.array(z.string()).optional(),
});

/** A shape as its senders write it: before defaults and transforms. */
function shapeOf(shape: z.ZodType): JsonObject {
  const { $schema: _, ...written } = JsonShape.parse(z.toJSONSchema(shape, { io: "input", unrepresentable: "any" }));
  return written;
}
