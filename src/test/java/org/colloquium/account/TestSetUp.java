package org.colloquium.account;

import org.springframework.boot.test.context.TestComponent;

/** What a person who reads the console of an empty server knows. */
@TestComponent
public class TestSetUp {
    private final SetUpCode codes;

    TestSetUp(SetUpCode codes) {
        this.codes = codes;
    }

    public String code() {
        return codes.make();
    }
}
