import { CATALOGUE } from "@orderloom/nodes/definitions";
import type { JsonObject } from "@orderloom/schema/json";
import { describe, expect, it } from "vitest";
import { testNode } from "../../../ui/flow-canvas/testing/test-graph.ts";
import { strippedNode } from "./strip-params.ts";

const stripped = (type: string, params: JsonObject) => strippedNode(CATALOGUE, testNode("n", { type, params })).params;

describe("strippedNode", () => {
  it("leaves people out and keeps connections, which are names of settings", () => {
    const params = {
      audience: { type: "person", personId: "p1" },
      title: { zh: "有问题找 13812345678", en: "Ask zhou.min@example.com" },
      mailConnectionId: "m1",
    };
    expect(stripped("alert.notify", params)).toEqual({
      audience: { type: "person" },
      title: { zh: "有问题找 ***", en: "Ask ***" },
      mailConnectionId: "m1",
    });
  });

  it("empties what is named like a secret, and keeps templates and long numbers", () => {
    const query = { access_token: "abc", apiKey: "k", sign_token: "{{ outputs.login.token }}", page: "1" };
    const params = { query, body: '{"no":"20260102001231381234567890"}' };
    expect(stripped("connector.http-request", params)).toEqual({
      query: { access_token: "", apiKey: "", sign_token: "{{ outputs.login.token }}", page: "1" },
      body: '{"no":"20260102001231381234567890"}',
    });
  });
});
