package dev.millrace.verifiers.math.latex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The commands of LaTeX that are known, by what they do.
public final class Commands {
    /// Commands that stand for a symbol, by the symbol.
    private static final Map<String, String> SYMBOLS = symbols();

    private static final Map<String, String> LETTERS = letters();

    /// They change how things look, or where they stand, and nothing else.
    private static final Set<String> SILENT = words("left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl"
            + " Biggr middle displaystyle textstyle scriptstyle limits nolimits boxed fbox framebox ensuremath mathop"
            + " mathbin mathrel mathstrut strut nobreak bf rm it displaylimits large Large hline cline centering"
            + " boldmath bm boldsymbol pmb mathsf mathtt mathit mathcal mathscr mathfrak therefore because"
            + " underbrace overbrace cancel bcancel underline");

    /// They are blanks.
    private static final Set<String> BLANK =
            words("quad qquad enspace thinspace medspace thickspace space nbsp par newline hfill");

    /// They and what stands in braces behind them mean nothing.
    private static final Set<String> VOID =
            words("hspace vspace phantom hphantom vphantom label tag color mspace" + " textcolor kern hskip");

    /// What stands in braces behind them is a text.
    private static final Set<String> TEXT =
            words("text textbf textit textrm textnormal textsf texttt textup mbox hbox emph");

    /// What stands in braces behind them is a name, if it has more than one letter.
    private static final Set<String> UPRIGHT = words("mathrm operatorname mathbf");

    /// Other names for commands that mean the same.
    private static final Map<String, String> SAME = pairs("dfrac=frac tfrac=frac cfrac=frac nicefrac=frac sfrac=frac"
            + " flatfrac=frac dbinom=binom tbinom=binom bar=overline overrightarrow=vec widehat=hat widetilde=tilde"
            + " bmod=mod arcsin=arcsin asin=arcsin acos=arccos atan=arctan tg=tan ctg=cot cosec=csc"
            + " floor=floor lg=log ceil=ceil ceiling=ceil arctg=arctan");

    /// Commands that the parser knows; the functions among them may also be written without backslash.
    private static final Set<String> FUNCTIONS = words("sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh ln"
            + " log exp sqrt gcd lcm max min floor ceil abs mod arccot arcsec arccsc binom coth");

    private static final Set<String> OTHERS =
            words("frac overline vec hat tilde dot ddot sum prod int lim choose over pmod"
                    + " stackrel overset underset mathbb mathds begin end not sup inf det lim deg arg Re Im iint oint nabla"
                    + " partial prime lcm hbar ell triangle angle square parallel perp sim cong because operatorname forall"
                    + " exists neg substack xrightarrow oplus otimes checkmark");

    private Commands() {}

    /// The symbol that a command stands for, if it stands for one.
    public static Optional<String> symbol(String name) {
        return Optional.ofNullable(SYMBOLS.get(name));
    }

    /// The letter that a command stands for, if it stands for one.
    public static Optional<String> letter(String name) {
        return Optional.ofNullable(LETTERS.get(name));
    }

    /// Whether a command only changes how things look.
    public static boolean isSilent(String name) {
        return SILENT.contains(name);
    }

    /// Whether a command is a blank.
    public static boolean isBlank(String name) {
        return BLANK.contains(name);
    }

    /// Whether a command means nothing, nor does what stands in braces behind it.
    public static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    /// Whether a text stands in braces behind a command.
    public static boolean isText(String name) {
        return TEXT.contains(name);
    }

    /// Whether a name stands in braces behind a command.
    public static boolean isUpright(String name) {
        return UPRIGHT.contains(name);
    }

    /// The one name for all commands that mean the same.
    public static String common(String name) {
        return SAME.getOrDefault(name, name);
    }

    /// Whether a word is a function's name also without backslash.
    public static boolean isFunction(String name) {
        return FUNCTIONS.contains(common(name));
    }

    /// Whether a command is known.
    public static boolean isKnown(String name) {
        return SYMBOLS.containsKey(name)
                || LETTERS.containsKey(name)
                || isSilent(name)
                || isBlank(name)
                || isVoid(name)
                || isText(name)
                || isUpright(name)
                || isFunction(name)
                || OTHERS.contains(common(name));
    }

    private static Map<String, String> symbols() {
        return pairs(
                "cdot=* times=* ast=* star=* div=/ le=≤ leq=≤ leqslant=≤ ge=≥ geq=≥ geqslant=≥ ne=≠ neq=≠ lt=< gt=>"
                        + " approx=≈ thickapprox=≈ simeq=≈ equiv=≡ cup=∪ bigcup=∪ cap=∩ bigcap=∩ setminus=∖ backslash=∖"
                        + " smallsetminus=∖ in=∈ notin=∉ infty=∞ pm=± mp=∓ emptyset=∅ varnothing=∅ circ=° degree=° to=→"
                        + " rightarrow=→ longrightarrow=→ mapsto=→ Rightarrow=⇒ implies=⇒ iff=⇒ Leftrightarrow=⇒"
                        + " Longrightarrow=⇒ lbrace=\\{ rbrace=\\} langle=⟨ rangle=⟩ lvert=| rvert=| vert=| mid=| lVert=‖"
                        + " rVert=‖ Vert=‖ lfloor=⌊ rfloor=⌋ lceil=⌈ rceil=⌉ ldots=… dots=… cdots=… vdots=… dotsc=… dotsb=…"
                        + " lbrack=[ rbrack=] lparen=( rparen=) colon=: land=∧ wedge=∧ lor=∨ vee=∨ subset=⊂ subseteq=⊂"
                        + " percent=% slash=/");
    }

    private static Map<String, String> letters() {
        var letters = pairs(
                "alpha=α beta=β gamma=γ delta=δ epsilon=ε varepsilon=ε zeta=ζ eta=η theta=θ vartheta=θ iota=ι"
                        + " kappa=κ lambda=λ mu=μ nu=ν xi=ξ pi=π rho=ρ varrho=ρ sigma=σ tau=τ upsilon=υ phi=φ varphi=φ chi=χ"
                        + " psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω");
        letters.putAll(pairs("imath=i jmath=j ell=ℓ hbar=ℏ"));
        return letters;
    }

    private static Set<String> words(String blanks) {
        return new HashSet<>(Arrays.asList(blanks.split(" ", -1)));
    }

    private static Map<String, String> pairs(String blanks) {
        Map<String, String> pairs = new HashMap<>();
        for (var pair : blanks.split(" ", -1)) {
            int sign = pair.indexOf('=');
            pairs.put(pair.substring(0, sign), pair.substring(sign + 1));
        }
        return pairs;
    }
}
