import { guardRequests } from "../ingest/guard-requests.ts";
import type { Requests } from "../ingest/requests.ts";
import type { Log } from "../log.ts";
import { createServer } from "./server.ts";

/** What stands behind the HTTP face: plain data each way, so that the face may live in a thread of its own. */
export type Behind = Requests & {
  /** Answers as long as the runner's own thread does. */
  readonly ping: () => Promise<null>;
  /** Null while everything needed is there; else what is missing, for `/readyz`. */
  readonly notReadyBecause: () => Promise<string | null>;
  /** The runner's numbers as Prometheus reads them. */
  readonly metrics: () => Promise<MetricsText>;
};

export type MetricsText = { readonly contentType: string; readonly text: string };

/** The runner's HTTP face while it is open. */
export type Face = {
  readonly port: number;
  /** Something in the control tables changed: nothing kept in memory counts any more. */
  readonly forget: () => void;
  /** Takes no more requests, answers those under way. */
  readonly close: () => Promise<void>;
};

/** Where a face listens; port 0 takes any that is free. */
export type FacePlace = { readonly host: string; readonly port: number };

export type OpenFace = (behind: Behind, place: FacePlace, log: Log) => Promise<Face>;

/** Opens the face in this very thread. */
export const openFace: OpenFace = async (behind, { host, port }, log) => {
  const requests = guardRequests(behind);
  const app = createServer({ requests, behind, log });
  await app.listen({ host, port });
  const address = app.server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    forget: requests.forget,
    close: () => app.close(),
  };
};
