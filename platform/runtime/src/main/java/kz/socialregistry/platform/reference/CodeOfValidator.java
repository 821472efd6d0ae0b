package kz.socialregistry.platform.reference;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks the code up. Each use of the constraint has a validator of its own, which knows its list. */
@Dependent
public class CodeOfValidator implements ConstraintValidator<CodeOf, String> {

    private final ReferenceCodes codes;
    private String list = "";

    public CodeOfValidator(ReferenceCodes codes) {
        this.codes = codes;
    }

    @Override
    public void initialize(CodeOf constraint) {
        list = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
        return code == null || codes.knows(list, code);
    }
}
