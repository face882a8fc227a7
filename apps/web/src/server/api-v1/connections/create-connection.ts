import { ConnectionWish, makeConnection } from "../../connections/make-connection.ts";
import { answer, defineRoute } from "../define-route.ts";

/** Makes a connection, and its shop where it needs one and none is named. */
export const createConnection = defineRoute({
  scope: "connections:write",
  summary: "Makes a connection, and its shop where it needs one and none is named.",
  answers: { 201: "The ids of the connection and of its shop." },
  body: ConnectionWish,
  async handle({ body: wish, cause, transaction }) {
    return answer(await transaction((tx) => makeConnection(tx, { ...wish, cause })), 201);
  },
});
