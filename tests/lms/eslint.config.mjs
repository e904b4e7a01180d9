// What the player's scripts must hold: what eslint recommends, for the browsers that hospitals have.

import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    languageOptions: {
      ecmaVersion: 2020,
      sourceType: "module", // strict, with a scope of its own: compose() puts each file in braces
      globals: { ...globals.browser, Esn: "readonly", Simulated: "readonly", Desk: "readonly", globalThis: "writable" },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "array-callback-return": "error",
      "consistent-return": "error",
      eqeqeq: "error",
      "no-control-regex": "off", // what SCORM 1.2 cannot hold is taken out of texts
      "no-shadow": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
];
