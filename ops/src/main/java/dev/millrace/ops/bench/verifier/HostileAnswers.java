package dev.millrace.ops.bench.verifier;

import java.util.LinkedHashMap;
import java.util.Map;

/// Answers that are meant to make a verifier slow, run out of memory, or recurse too deep.
final class HostileAnswers {
    private HostileAnswers() {}

    /// The answers by what they are.
    static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("tower of powers", boxed("9^{9^{9^{9^{9^{9^{9}}}}}}"));
        all.put("tower of roots and powers", boxed("2^{1000000000}^{1000000000}"));
        all.put("huge factorial", boxed("99999999!"));
        all.put("factorial of factorials", boxed("9!!!!!!!!!!!!"));
        all.put("10,000 nested fractions", boxed("\\frac{1}{1+".repeat(10_000) + "1" + "}".repeat(10_000)));
        all.put("100,000 parentheses", boxed("(".repeat(100_000) + "1" + ")".repeat(100_000)));
        all.put("100,000 open parentheses", boxed("(".repeat(100_000)));
        all.put("1 MB of digits", boxed("7".repeat(1 << 20)));
        all.put("1 MB of digits without a box", "the answer is " + "7".repeat(1 << 20));
        all.put("500,000 x+", boxed("x+".repeat(500_000) + "x"));
        all.put("1,900 terms", boxed("x+".repeat(1_900) + "x"));
        all.put("set of 10,000", boxed("\\{" + "1,".repeat(10_000) + "2\\}"));
        all.put("product of many sums", boxed("(x+y+z+1)".repeat(400)));
        all.put("power of a sum", boxed("(a+b+c+d)^{999999}"));
        all.put("digits that are not ASCII", boxed("\u0663\u0664\u0665 \uff17\uff18 \ud835\udfd7"));
        all.put("right-to-left marks", boxed("\u202e12\u202c\u200f345\u2067x\u2069"));
        all.put("100,000 boxes", "\\boxed{".repeat(100_000));
        all.put("100,000 dollars", "$".repeat(100_000) + "1");
        all.put("nested text", boxed("\\text{".repeat(20_000) + "a" + "}".repeat(20_000)));
        all.put("backslashes", boxed("\\".repeat(200_000)));
        all.put("commas and spaces", boxed("1, ".repeat(300_000)));
        all.put("zero bytes", boxed("\u0000".repeat(100_000)));
        return all;
    }

    private static String boxed(String answer) {
        return "So the answer is $\\boxed{" + answer + "}$.";
    }
}
