package dev.millrace.verifiers.math.comparison;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.expression.Constant;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.number.Rational;
import java.util.List;
import java.util.Set;

/// Compares words, also with letters and numbers that are written as words.
final class Wordings {
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Set<String> UNDEFINED = Set.of("dne", "doesnotexist", "undefined");

    private Wordings() {}

    static boolean holds(Answer.Words truth, Answer given) {
        return switch (given) {
            case Answer.Words(var text) -> areSame(truth.text(), text);
            case Answer.Scalar(var value, var unit) -> unit.isEmpty() && means(truth.text(), value);
            case Answer.Numeral numeral -> truth.text().equalsIgnoreCase(numeral.digits());
            case Answer.Relation _, Answer.Ratio _, Answer.Listing _, Answer.Matrix _ -> false;
            case Answer.Named _, Answer.SetOf _, Answer.Tuple _, Answer.Combined _, Answer.Domain _ -> false;
        };
    }

    /// Capitals count only where there is more than letters: in a formula that could not be read.
    private static boolean areSame(String truth, String given) {
        var areLetters = truth.chars().allMatch(Character::isLetterOrDigit);
        return (areLetters && truth.equalsIgnoreCase(given))
                || truth.equals(given)
                || (UNDEFINED.contains(truth) && UNDEFINED.contains(given));
    }

    private static boolean means(String words, Expression value) {
        return switch (value) {
            case Expression.Variable(var name) -> words.length() == 1 && words.equalsIgnoreCase(name);
            case Expression.Named(var constant) ->
                (words.equals("e") && constant == Constant.E) || (words.equals("i") && constant == Constant.I);
            case Expression.Literal(var number, var _) ->
                number.equals(Rational.of(NUMBERS.indexOf(words))) && NUMBERS.contains(words);
            case Expression.Sum _, Expression.Product _, Expression.Power _, Expression.Root _ -> false;
            case Expression.Call _, Expression.Applied _, Expression.Series _ -> false;
        };
    }
}
