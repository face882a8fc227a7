import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { verifyShopify } from "./sign.ts";

const rawBody = Buffer.from('{"id":1}');
const signature = "VnKUjZsLuN5iZWjn5EntcBVCF9kMN43LglzCE1/GSeY=";
const verify = (given: string | string[] | undefined, secrets: string[] = ["hush"], body = rawBody) =>
  verifyShopify({ rawBody: body, headers: { "x-shopify-hmac-sha256": given }, secrets });

test("the public vector", () => {
  expect(verify(signature)).toBe("ok");
});

test("old and new secret both fit while one is changed", () => {
  expect(verify(signature, ["new", "hush"])).toBe("ok");
  expect(verify(signature, ["hush", "new"])).toBe("ok");
});

test.each([
  ["none", undefined],
  ["empty", ""],
  ["another", `A${signature.slice(1)}`],
  ["truncated", signature.slice(0, -4)],
  ["without padding", signature.slice(0, -1)],
  ["with padding of its own", `${signature}=`],
  ["url-safe spelling", signature.replace("/", "_")],
  ["hex", createHmac("sha256", "hush").update(rawBody).digest("hex")],
  ["another secret's", createHmac("sha256", "other").update(rawBody).digest("base64")],
  ["the word none", "none"],
  ["sent twice", [signature, signature]],
  ["outside latin-1", "签名签名签名签名签名签名签名签名签名签名签名签名签名签名"],
])("a signature that is %s is wrong", (_name, given) => {
  expect(verify(given)).toBe("wrong");
});

test("the raw bytes are signed, not what they mean", () => {
  expect(verify(signature, ["hush"], Buffer.from('{ "id": 1 }'))).toBe("wrong");
});

test("without a secret nothing fits, an empty one included", () => {
  const withEmpty = createHmac("sha256", "").update(rawBody).digest("base64");
  expect(verify(signature, [])).toBe("wrong");
  expect(verify(withEmpty, [""])).toBe("wrong");
});
